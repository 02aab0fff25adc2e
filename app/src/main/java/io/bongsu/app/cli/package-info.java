/** Commands of the shell: start the server, and admin and NOC work against a running one. */
@NullMarked
package io.bongsu.app.cli;

import org.jspecify.annotations.NullMarked;
