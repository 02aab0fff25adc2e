/**
 * The web server: routes with their roles, one gate before all of them, errors as problems, headers
 * on everything.
 */
@NullMarked
package io.bongsu.app.http;

import org.jspecify.annotations.NullMarked;
