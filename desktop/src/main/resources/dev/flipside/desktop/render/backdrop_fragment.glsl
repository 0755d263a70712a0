noperspective in vec3 ray;
noperspective in float height;
uniform vec3 skyColour;
uniform vec3 horizonColour;
uniform vec3 groundColour;
uniform vec4 bounds; // of the ground: min x, min z, max x, max z, metres
uniform vec2 focus;  // x, z in the middle of the picture, metres
uniform float fade;  // 1 / square of the distance at which the ground is gone, 1/m2
out vec4 pixel;

// Sky and ground at once, with half a step of grain against banding.
void main() {
  float t = clamp(1.25 * height - 0.3, 0.0, 1.0);
  vec3 colour = mix(horizonColour, skyColour, t * (2.0 - t));
  vec2 place = ray.xy / max(ray.z, 1e-6);
  vec2 away = place - focus;
  float remaining = ray.z > 0.0 ? clamp(1.15 - 1.15 * fade * dot(away, away), 0.0, 1.0) : 0.0;
#ifdef FINITE
  vec2 inside = min(place - bounds.xy, bounds.zw - place) / fwidth(place);
  vec2 covered = clamp(inside + 0.5, 0.0, 1.0);
  remaining *= covered.x * covered.y;
#endif
  colour = mix(colour, groundColour, remaining * remaining);
  pixel = vec4(colour + grain(gl_FragCoord.xy), 1.0);
}
