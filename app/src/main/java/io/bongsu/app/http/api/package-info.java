/**
 * What the interface answers: one small class per resource, and the JSON it writes
 * (docs/reference/openapi.yaml).
 */
@NullMarked
package io.bongsu.app.http.api;

import org.jspecify.annotations.NullMarked;
