/**
 * Studies in the window: a list of them, one that runs and can be stopped, what an arm has learned,
 * and blind votes. Start with {@link dev.flipside.desktop.window.study.StudyScreen}.
 */
package dev.flipside.desktop.window.study;
