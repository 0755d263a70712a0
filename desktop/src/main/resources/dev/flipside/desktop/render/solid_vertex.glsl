in vec3 position;
in vec3 normal;
in vec3 colour;
uniform mat4 model;
uniform mat4 viewProjection;
out vec3 world;
out vec3 outward;
out vec3 base;

void main() {
  vec4 at = model * vec4(position, 1.0);
  world = at.xyz;
  outward = mat3(model) * normal;
  base = colour;
  gl_Position = viewProjection * at;
}
