/** The second tier's door: every poll result goes once to everybody who needs it. */
@NullMarked
package io.bongsu.app.pipeline;

import org.jspecify.annotations.NullMarked;
