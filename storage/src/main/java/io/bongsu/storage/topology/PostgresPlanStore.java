package io.bongsu.storage.topology;

import io.bongsu.model.topology.PlanStore;
import io.bongsu.storage.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Pictures under the map on PostgreSQL. */
public final class PostgresPlanStore implements PlanStore {
  private static final String LIST =
      """
      SELECT scope, media_type, width, height, x, y, span, changed_by, changed_at
      FROM map_plan ORDER BY scope
      """;
  private static final String SAVE =
      """
      INSERT INTO map_plan (scope, media_type, picture, width, height, x, y, span, changed_by, changed_at)
      VALUES (:scope, :type, :picture, :width, :height, :x, :y, :span, :by, :at)
      ON CONFLICT (scope) DO UPDATE SET media_type = excluded.media_type, picture = excluded.picture,
        width = excluded.width, height = excluded.height, x = excluded.x, y = excluded.y,
        span = excluded.span, changed_by = excluded.changed_by, changed_at = excluded.changed_at
      """;
  private static final String MOVE =
      "UPDATE map_plan SET x = :x, y = :y, span = :span WHERE scope = :scope";

  private final Database database;

  /** In this database. */
  public PostgresPlanStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Plan> plans() {
    return database.with(handle -> handle.createQuery(LIST).map((row, _) -> plan(row)).list());
  }

  private static Plan plan(ResultSet row) throws SQLException {
    return new Plan(
        row.getString("scope"),
        row.getString("media_type"),
        row.getInt("width"),
        row.getInt("height"),
        new Place(row.getDouble("x"), row.getDouble("y"), row.getDouble("span")),
        row.getString("changed_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public Optional<Picture> picture(String scope) {
    return database.with(handle ->
        handle
            .createQuery("SELECT media_type, picture FROM map_plan WHERE scope = :scope")
            .bind("scope", scope)
            .map((row, _) -> new Picture(row.getString("media_type"), row.getBytes("picture")))
            .findOne());
  }

  @Override
  public void save(Plan plan, byte[] picture) {
    database.use(handle ->
        handle
            .createUpdate(SAVE)
            .bind("scope", plan.scope())
            .bind("type", plan.mediaType())
            .bind("picture", picture)
            .bind("width", plan.width())
            .bind("height", plan.height())
            .bind("x", plan.place().x())
            .bind("y", plan.place().y())
            .bind("span", plan.place().span())
            .bind("by", plan.changedBy())
            .bind("at", plan.changedAt())
            .execute());
  }

  @Override
  public boolean place(String scope, Place place) {
    return database.with(handle ->
        handle
                .createUpdate(MOVE)
                .bind("scope", scope)
                .bind("x", place.x())
                .bind("y", place.y())
                .bind("span", place.span())
                .execute()
            > 0);
  }

  @Override
  public boolean remove(String scope) {
    return database.with(handle ->
        handle
                .createUpdate("DELETE FROM map_plan WHERE scope = :scope")
                .bind("scope", scope)
                .execute()
            > 0);
  }
}
