/** Users, sessions, tokens and the audit log on PostgreSQL. */
@NullMarked
package io.bongsu.storage.access;

import org.jspecify.annotations.NullMarked;
