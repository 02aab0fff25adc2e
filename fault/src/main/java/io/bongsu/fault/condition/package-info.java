/** What single results say: verdicts about devices, agents and ports. */
@NullMarked
package io.bongsu.fault.condition;

import org.jspecify.annotations.NullMarked;
