in vec3 position; // corner of the unit square in x and z
uniform vec4 bounds;
uniform mat4 fromMap; // shadow map coordinates to where they meet the ground
uniform mat4 viewProjection;
out vec3 world;

void main() {
  vec3 at = (fromMap * vec4(position.x, position.z, 0.0, 1.0)).xyz;
  world = vec3(clamp(at.x, bounds.x, bounds.z), 0.0, clamp(at.z, bounds.y, bounds.w));
  gl_Position = viewProjection * vec4(world, 1.0);
}
