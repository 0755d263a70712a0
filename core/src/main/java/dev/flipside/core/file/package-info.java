/**
 * Files that survive crashes, full disks and strangers: written beside and renamed ({@link
 * dev.flipside.core.file.AtomicFile}), read with a bound, and refused in one sentence ({@link
 * dev.flipside.core.file.WholeFile}). Start with these two.
 */
package dev.flipside.core.file;
