/** Learning from rewards and from comparisons. */
package dev.flipside.agents;
