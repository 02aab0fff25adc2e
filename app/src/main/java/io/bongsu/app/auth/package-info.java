/** Who is calling: passwords, sessions, tokens, and the delays that make guessing pointless. */
@NullMarked
package io.bongsu.app.auth;

import org.jspecify.annotations.NullMarked;
