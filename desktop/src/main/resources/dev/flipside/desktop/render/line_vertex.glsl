in vec3 position;  // middle of the line in x and z, and its half width in y, metres
in vec3 normal;    // across the line in x and z: which edge; in y how strong it is
uniform mat4 viewProjection;
uniform vec2 pictureSize; // pixels
out vec2 place;
out float strength;
out float across; // -1 to 1 from edge to edge, times reach
out float reach;  // half of the width, pixels

vec2 onScreen(vec4 clip) {
  return 0.5 * pictureSize * clip.xy / max(clip.w, 1e-3);
}

// The quad is half a pixel wider on each side than the line, for a smooth edge; a line that would
// be thinner than a pixel pales instead.
void main() {
  vec2 middle = position.xz;
  vec4 here = viewProjection * vec4(middle.x, 0.0, middle.y, 1.0);
  vec2 edge = middle + 0.01 * normal.xz;
  vec4 beside = viewProjection * vec4(edge.x, 0.0, edge.y, 1.0);
  float pixelsPerMetre = max(length(onScreen(beside) - onScreen(here)) / 0.01, 1e-3);
  float halfWidth = position.y + min(0.5 / pixelsPerMetre, 20.0 * position.y);
  reach = halfWidth * pixelsPerMetre;
  across = reach * (normal.x + normal.z);
  strength = normal.y * min(1.0, 2.0 * position.y * pixelsPerMetre);
  place = middle + halfWidth * normal.xz;
  gl_Position = viewProjection * vec4(place.x, 0.0, place.y, 1.0);
}
