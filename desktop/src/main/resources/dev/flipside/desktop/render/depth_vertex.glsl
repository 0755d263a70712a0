in vec3 position;
uniform mat4 model;
uniform mat4 viewProjection;

void main() {
  gl_Position = viewProjection * (model * vec4(position, 1.0));
}
