/**
 * Settings: one YAML file, the environment and the command line; wrong ones are all told at once.
 */
@NullMarked
package io.bongsu.app.config;

import org.jspecify.annotations.NullMarked;
