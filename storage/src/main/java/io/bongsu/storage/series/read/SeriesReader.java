package io.bongsu.storage.series.read;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.read.Source.Numbers;
import io.bongsu.storage.series.read.Source.Part;
import io.bongsu.storage.series.read.Source.Stretch;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;

/**
 * Reads samples back as buckets, from the coarsest table that can answer, whatever place the
 * instance had in each layout of its series.
 *
 * <p>Roll-ups answer up to their mark, the samples from there to now. An hour whose roll-ups are to
 * be made again is answered from its samples. All of it is read from one snapshot.
 */
public final class SeriesReader implements SeriesQuery {
  private static final String MARK =
      "SELECT extract(epoch FROM whole_until)::bigint FROM rollup_mark WHERE seconds = :seconds";

  private final Database database;
  private final Finest finest;
  private final InstantSource clock;

  /** Reads this database. */
  public SeriesReader(Database database, Retention retention, InstantSource clock) {
    this.database = database;
    this.finest = new Finest(database, retention, clock);
    this.clock = clock;
  }

  @Override
  public List<Series> page(Page page) {
    BucketGrid grid = BucketGrid.of(page, finest(page));
    return database.inSnapshot(handle -> {
      List<Buckets> answers = read(handle, page.device(), page.series(), grid, Numbers.ALL);
      List<Series> series = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        series.add(answers.get(i).series(page.series().get(i).metric().unit()));
      }
      return series;
    });
  }

  @Override
  public List<OptionalDouble> percentiles(Spans spans, double p) {
    BucketGrid grid = BucketGrid.beginningIn(spans.from(), spans.to(), Resolution.FIVE_MINUTES);
    return averages(spans, grid).stream().map(averages -> averages.percentile(p)).toList();
  }

  @Override
  public OptionalDouble volume(Span span) {
    Resolution kept = finest.of(span.device(), span.metric().group(), span.from());
    BucketGrid grid =
        BucketGrid.touching(span.from(), span.to(), Resolution.FIVE_MINUTES.coarser(kept));
    Name name = new Name(span.metric(), span.instance());
    Spans one = new Spans(span.device(), List.of(name), span.from(), span.to());
    return averages(one, grid).getFirst().volume(span, clock.instant());
  }

  private List<Averages> averages(Spans spans, BucketGrid grid) {
    return database.inSnapshot(handle ->
        read(handle, spans.device(), spans.series(), grid, Numbers.MEANS).stream()
            .map(Buckets::averages)
            .toList());
  }

  /** The finest that is kept of the whole span, of the group that is kept shortest. */
  private Resolution finest(Page page) {
    return page.series().stream()
        .map(name -> name.metric().group())
        .distinct()
        .map(group -> finest.of(page.device(), group, page.from()))
        .reduce(Resolution.RAW, Resolution::coarser);
  }

  private List<Buckets> read(
      Handle handle, DeviceId device, List<Name> asked, BucketGrid grid, Numbers numbers) {
    Source.hold(handle, grid.resolution());
    List<Buckets> answers = asked.stream().map(_ -> new Buckets(grid)).toList();
    long mark = mark(handle, grid.resolution());
    asked.stream()
        .map(name -> name.metric().group())
        .distinct()
        .map(group -> Places.find(handle, device, group, asked))
        .filter(places -> !places.isEmpty())
        .forEach(places -> read(handle, new Part(places, all(grid), answers, numbers), mark));
    return answers;
  }

  private static Stretch all(BucketGrid grid) {
    return new Stretch(grid, grid.origin(), grid.end());
  }

  private void read(Handle handle, Part whole, long mark) {
    BucketGrid grid = whole.stretch().grid();
    long cut = Math.clamp(mark, grid.origin(), Math.max(grid.origin(), grid.end()));
    Part old = whole.of(new Stretch(grid, grid.origin(), cut));
    Part recent = whole.of(new Stretch(grid, cut, grid.end()));
    if (!old.stretch().isEmpty()) {
      readRollUps(handle, old);
    }
    Source.read(handle, Source.raw(), recent);
    if (recent.stretch().from() < startOfToday()) {
      new PackedSource(Resolution.RAW, (_, _) -> true).read(handle, recent);
    }
  }

  private static void readRollUps(Handle handle, Part part) {
    Resolution resolution = part.stretch().grid().resolution();
    DueHours due = DueHours.read(handle, part.places(), part.stretch());
    new PackedSource(resolution, (layout, second) -> !due.contains(layout, second))
        .read(handle, part);
    if (due.isEmpty()) {
      Source.read(handle, Source.rolledUp(resolution), part);
    } else {
      Source.read(handle, Source.rolledUpButDue(resolution), part);
      Source.read(handle, Source.rawDue(), part);
      new PackedSource(Resolution.RAW, due::contains).read(handle, part);
    }
  }

  private long startOfToday() {
    long now = clock.instant().getEpochSecond();
    return now - Math.floorMod(now, 86_400L);
  }

  private static long mark(Handle handle, Resolution resolution) {
    return handle
        .createQuery(MARK)
        .bind("seconds", resolution.seconds())
        .mapTo(Long.class)
        .findOne()
        .orElse(Long.MIN_VALUE);
  }
}
