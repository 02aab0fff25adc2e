/** Who may do what: users, sessions, tokens, and the record of what they did. */
@NullMarked
package io.bongsu.model.access;

import org.jspecify.annotations.NullMarked;
