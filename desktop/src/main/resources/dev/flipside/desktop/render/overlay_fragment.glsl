uniform sampler2D solids; // with coverage as alpha
uniform ivec2 corner;     // of the drawn area in the target, pixels
uniform float opacity;    // 0 to 1
out vec4 pixel;

void main() {
  pixel = opacity * texelFetch(solids, ivec2(gl_FragCoord.xy) - corner, 0);
}
