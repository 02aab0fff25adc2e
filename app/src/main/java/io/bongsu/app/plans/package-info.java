/** Pictures that people lay under the map, made harmless when they arrive. */
@NullMarked
package io.bongsu.app.plans;

import org.jspecify.annotations.NullMarked;
