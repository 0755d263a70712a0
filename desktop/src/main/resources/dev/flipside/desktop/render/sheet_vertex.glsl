in vec3 position;
in vec4 edges;  // distances from left, right, lower and upper edge, metres; negative outside
in vec3 normal; // which colour, and how wide the edges are, metres
uniform mat4 viewProjection;
uniform float moved; // along x, metres
uniform vec3 tones[6];
uniform float contact; // opacity of the last one
out vec4 inside;
out vec2 place;
flat out vec4 tone;
flat out float soft;

void main() {
  vec3 at = position + vec3(moved, 0.0, 0.0);
  int which = int(normal.x + 0.5);
  tone = vec4(tones[which], which == 5 ? contact : 1.0);
  soft = normal.y;
  inside = edges;
  place = at.xz;
  gl_Position = viewProjection * vec4(at, 1.0);
}
