/** One PostgreSQL database: pool, migrations, and errors turned into sentences. */
@NullMarked
package io.bongsu.storage.database;

import org.jspecify.annotations.NullMarked;
