in vec3 position; // corner of the unit square in x and z
uniform mat3 toGround; // picture (x and y from -1 to 1, 1) to floor (x, z, 1), homogeneous
noperspective out vec3 ray;

void main() {
  vec2 corner = 2.0 * position.xz - 1.0;
  ray = toGround * vec3(corner, 1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
}
