in vec3 position;
in vec3 normal;
in vec3 colour;
uniform mat4 model;
uniform mat4 viewProjection;
uniform float normalOffset; // metres
out vec3 world;
out vec3 lookup; // where shadows are looked up: a little off the surface
#ifdef LIGHT_VERTICES
out vec3 around;
out vec3 sun;
#else
out vec3 outward;
out vec3 base;
#endif

void main() {
  vec4 at = model * vec4(position, 1.0);
  vec3 n = mat3(model) * normal;
  world = at.xyz;
  lookup = world + n * normalOffset;
#ifdef LIGHT_VERTICES
  light(colour, world, n, around, sun);
#else
  outward = n;
  base = colour;
#endif
  gl_Position = viewProjection * at;
}
