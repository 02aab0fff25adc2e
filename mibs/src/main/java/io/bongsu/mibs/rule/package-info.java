/** What a device profile says: how to recognise a device and which of its objects tell what. */
@NullMarked
package io.bongsu.mibs.rule;

import org.jspecify.annotations.NullMarked;
