package dev.flipside.environments.maze;

/**
 * A maze as drawn on paper. The rover starts in the south-west corner, the goal is in the
 * north-east corner.
 *
 * @param passages which cells are connected; the door counts as open
 * @param start cell in which an episode begins
 * @param goal cell to reach
 * @param key cell with the key, or -1 if there is none
 * @param doorCell cell on the start's side of the door, or -1 if there is none
 * @param doorDirection direction of the door from {@code doorCell}, or -1
 * @param offSwitch cell with the tile that turns the rover off, or -1 if there is none
 * @param terminal cell with the terminal, or -1 if there is none
 */
record MazeLayout(
    Passages passages,
    int start,
    int goal,
    int key,
    int doorCell,
    int doorDirection,
    int offSwitch,
    int terminal) {

  boolean hasKey() {
    return key >= 0;
  }

  /** Whether the door bars the way from the start to the goal. */
  boolean needsKey() {
    return hasKey() && !sideOfDoor()[goal];
  }

  /** Which cells can be reached from the start with the door closed, [cells]. */
  boolean[] sideOfDoor() {
    return passages.sideOf(start, doorCell, doorDirection);
  }

  int size() {
    return passages.size();
  }

  float doorX() {
    return passages.centreX(doorCell) + 0.5f * Passages.COLUMN_STEP[doorDirection];
  }

  float doorY() {
    return passages.centreY(doorCell) + 0.5f * Passages.ROW_STEP[doorDirection];
  }

  /** Whether the door lies across a corridor that runs east and west. */
  boolean doorAcrossEastWest() {
    return doorDirection % 2 == 0;
  }
}
