uniform vec3 toLight;
uniform vec4 eye; // a point (w = 1), or the direction to the viewer (w = 0)
uniform float ambient;
uniform vec3 rimColour;

// The light that comes from everywhere, and what the main light adds where it arrives.
void light(vec3 base, vec3 at, vec3 n, out vec3 around, out vec3 sun) {
  vec3 toEye = normalize(eye.xyz - eye.w * at);
  float facing = max(dot(n, toLight), 0.0);
  // Light from the whole sky, less from below and close to the ground.
  float up = 0.5 + 0.5 * n.y;
  float rise = 6.0 * max(at.y, 0.0);
  float open = 1.0 - 0.55 * (1.0 - up) / (1.0 + rise * rise);
  float edge = 1.0 - max(dot(n, toEye), 0.0);
  around = base * (ambient * open) * mix(vec3(0.60, 0.59, 0.60), vec3(1.05, 1.12, 1.22), up)
      + rimColour * (edge * edge * edge * up);
  float shine = max(dot(n, normalize(toLight + toEye)), 0.0);
  shine *= shine;
  shine *= shine;
  shine *= shine;
  shine *= shine;
  sun = base * vec3(1.0, 0.96, 0.90) * ((1.30 - 0.55 * ambient) * facing)
      + 0.14 * shine * shine * min(facing * 2.0, 1.0);
}
