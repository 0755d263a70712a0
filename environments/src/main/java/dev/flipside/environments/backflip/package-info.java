/**
 * The backflip: a planar hopper that is to turn over backward in the air, land on its foot and
 * stand.
 *
 * <p>Start with {@link dev.flipside.environments.backflip.BackflipProvider}; the spec sheet is at
 * the head of {@code BackflipTask}. Depends on the engine package and on {@code core}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The observation holds two memories of the last flight ({@code FlightMemory}): a flip is a
 *       history, and what a clip is judged on must be visible to the reward net.
 *   <li>The person-like judge reads poses only and is not the outcome meter: if the rater were the
 *       measure, there would be nothing to find out. It is a program that compares by exact poses;
 *       {@code blurred} reads them as an eye does. What the judges make of what a hopper can do
 *       stands in the module's NOTES.md.
 *   <li>What is asked for (a flip that lands, or one that is stood) is a setting and not a rater's
 *       choice, so that the question on the screen and what is judged cannot differ. It is no part
 *       of the world: checkpoints fit both.
 *   <li>Servos with targets instead of torques: an action of 0 stands, so that random actions
 *       already look like somebody moving, and a player can be helped without touching the physics.
 *   <li>A crash cuts the motors: while head or torso touch the ground and for half a second after,
 *       the servos have a twentieth of their torque. Robots do so; and without it {@code
 *       omega-height} finds a spring from the head (foot, head, foot; 110 to 130 hits a minute, no
 *       flip) that pays as much as a chain of flips (returns 2,100 to 2,480 against 1,900 to 2,100)
 *       and is found more easily: 2 of 5 seeds flipped, whatever was done about it. Tried and no
 *       cure: tosses of all kinds instead of lead-ins, smaller, square and slick heads, a torso
 *       that stops turning or is slowed while it touches, a tenth of the torque for 0.3 s, stronger
 *       motors, shorter torsos, less noise at first, other discounts, minibatches and numbers of
 *       epochs and of environments, lead-ins for half of the starts (no crash switch, seeds 21, 22,
 *       24: 13, 43 and 8 clean flips a minute) or for eight in ten (springs).
 *   <li>A cut that only an impact starts, so that one may get up again, leaves too much to learn
 *       about lying on the ground (seed 21: no clean flip after 800,000 steps).
 *   <li>Training episodes last 60 steps and not 180: who crashes lies until the end, and with 180
 *       most of what is collected is lying (seeds 21 and 24, 800,000 steps, with lead-ins: 4 and 36
 *       clean flips a minute while training; with 60: 51 and 53).
 *   <li>Half of the training episodes begin in the first three seconds of the script {@code chain}
 *       (a lead-in, see the engine): with tosses instead seed 1 leaped once and crashed for all of
 *       2.5 million steps, though seeds 21 and 24 learned (75 and 61 clean flips a minute). The
 *       reward knows nothing of the script.
 *   <li>Seeds 1 to 5 by the program itself ({@code flipside train backflip --reward omega-height
 *       --seed S --steps 2500000}, then {@code evaluate --episodes 50 --seed 1}): 68.6, 84.0, 28.0,
 *       72.2 and 71.2 clean flips a minute, 0 to 10 hits. The published formula, seed 1: no clean
 *       flip, 18 tries and 13.6 hits a minute; it turns over once or twice, crashes and lies.
 * </ul>
 */
package dev.flipside.environments.backflip;
