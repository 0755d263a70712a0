in vec3 position; // corner of the unit square in x and z

void main() {
  gl_Position = vec4(2.0 * position.x - 1.0, 2.0 * position.z - 1.0, 0.0, 1.0);
}
