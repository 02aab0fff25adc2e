/** Secrets at rest: one key in a file, AES-256-GCM around every stored secret. */
@NullMarked
package io.bongsu.storage.secret;

import org.jspecify.annotations.NullMarked;
