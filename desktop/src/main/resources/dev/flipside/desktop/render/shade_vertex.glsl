in vec3 position; // corner of the unit square in x and z
uniform vec4 bounds;
uniform vec4 used;    // where shadows can be in the shadow map: min x, min y, max x, max y
uniform mat4 fromMap; // shadow map coordinates to where they meet the ground
uniform mat4 viewProjection;
out vec3 world;

void main() {
#ifdef FINITE
  world = vec3(mix(bounds.x, bounds.z, position.x), 0.0, mix(bounds.y, bounds.w, position.z));
#else
  vec2 at = vec2(mix(used.x, used.z, position.x), mix(used.y, used.w, position.z));
  world = (fromMap * vec4(at, 0.0, 1.0)).xyz;
#endif
  gl_Position = viewProjection * vec4(world, 1.0);
}
