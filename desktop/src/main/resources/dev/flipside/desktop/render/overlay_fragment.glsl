uniform sampler2D solids; // with coverage as alpha
uniform ivec2 corner;     // of the drawn area in the target, pixels
out vec4 pixel;

void main() {
  pixel = texelFetch(solids, ivec2(gl_FragCoord.xy) - corner, 0);
}
