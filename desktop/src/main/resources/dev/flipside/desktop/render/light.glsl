uniform sampler2DShadow shadowMap;
uniform mat4 toShadow;     // world to shadow map, 0 to 1
uniform vec2 spiral[TAPS]; // where to look around a point, in shadow map coordinates

// Share of the main light that arrives, by percentage-closer filtering (Reeves, Salesin and Cook
// 1987). A shadow lies at the same place of the map as what casts it.
float lit(vec3 world) {
  vec3 at = (toShadow * vec4(world, 1.0)).xyz;
  at.z = min(at.z, 1.0);
  float sum = 0.0;
  for (int i = 0; i < TAPS; i++) {
    sum += texture(shadowMap, vec3(at.xy + spiral[i], at.z));
  }
  return sum / float(TAPS);
}
