package io.bongsu.storage;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.AuditLog;
import io.bongsu.model.accounting.BillStore;
import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.device.DeviceStore;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.Outbox;
import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.inventory.InventoryStore;
import io.bongsu.model.series.LastFrames;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.model.series.StatusHistory;
import io.bongsu.model.threshold.ThresholdStore;
import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.PlanStore;
import io.bongsu.storage.access.PostgresAccessStore;
import io.bongsu.storage.access.PostgresAuditLog;
import io.bongsu.storage.accounting.PostgresBillStore;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseAddress;
import io.bongsu.storage.device.PostgresCredentialStore;
import io.bongsu.storage.device.PostgresDeviceStore;
import io.bongsu.storage.device.PostgresInventoryStore;
import io.bongsu.storage.embedded.DataDirectory;
import io.bongsu.storage.embedded.EmbeddedPostgres;
import io.bongsu.storage.fault.PostgresChannelStore;
import io.bongsu.storage.fault.PostgresFaultStore;
import io.bongsu.storage.fault.PostgresOutbox;
import io.bongsu.storage.reconcile.JournaledAuditLog;
import io.bongsu.storage.reconcile.JournaledFaultStore;
import io.bongsu.storage.reconcile.JournaledOutbox;
import io.bongsu.storage.reconcile.JournaledStatusHistory;
import io.bongsu.storage.secret.KeyFile;
import io.bongsu.storage.secret.SecretBox;
import io.bongsu.storage.series.PostgresStatusHistory;
import io.bongsu.storage.series.SampleWriter;
import io.bongsu.storage.series.pack.Upkeep;
import io.bongsu.storage.series.read.FrameReader;
import io.bongsu.storage.series.read.SeriesReader;
import io.bongsu.storage.series.read.UsageReader;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.threshold.PostgresThresholdStore;
import io.bongsu.storage.topology.PostgresLayoutStore;
import io.bongsu.storage.topology.PostgresLinkStore;
import io.bongsu.storage.topology.PostgresPlanStore;
import io.bongsu.storage.topology.PostgresTopologyHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.OptionalLong;

/** All ports on one PostgreSQL, and what it takes to have that PostgreSQL. */
final class PostgresStorage implements Storage {
  private static final String KEY_FILE = "secret.key";

  private final StorageConfig config;
  private final DataDirectory directory;
  private final EmbeddedPostgres embedded;
  private final Database database = new Database();
  private final SecretBox box;
  private final Journals journals;
  private final DeviceStore devices;
  private final CredentialStore credentials;
  private final InventoryStore inventories;
  private final RollUps rollUps;
  private final SampleWriter samples;
  private final SeriesQuery series;
  private final LastFrames lastFrames;
  private final SeriesStore seriesStore;
  private final Upkeep upkeep;
  private final StatusHistory statuses;
  private final LinkStore links;
  private final TopologyHistory topologyHistory;
  private final LayoutStore layouts;
  private final PlanStore plans;
  private final FaultStore faults;
  private final Outbox outbox;
  private final ChannelStore channels;
  private final ThresholdStore thresholds;
  private final AccessStore access;
  private final AuditLog audit;
  private final BillStore bills;

  PostgresStorage(StorageConfig config, InstantSource clock) {
    this.config = config;
    this.directory = new DataDirectory(config.data());
    this.embedded = new EmbeddedPostgres(directory.path(), config.embeddedPort());
    this.box = new SecretBox(new KeyFile(directory.path().resolve(KEY_FILE)));
    this.devices = new PostgresDeviceStore(database, box, clock);
    this.credentials = new PostgresCredentialStore(database, box);
    this.inventories = new PostgresInventoryStore(database);
    this.journals = new Journals(directory.path(), config.room(), database);
    this.rollUps = new RollUps(database, clock);
    this.samples =
        new SampleWriter(database, rollUps, journals.overflow, limits(config.samples()), clock);
    this.series = new SeriesReader(database, config.samples().retention(), clock);
    this.lastFrames = new FrameReader(database);
    Retention retention = config.samples().retention();
    this.seriesStore = new UsageReader(database, retention, rollUps, clock, this::freeBytes);
    this.upkeep = new Upkeep(database, retention, clock);
    this.statuses =
        new JournaledStatusHistory(journals.intake, new PostgresStatusHistory(database));
    this.links = new PostgresLinkStore(database);
    this.topologyHistory = new PostgresTopologyHistory(database);
    this.layouts = new PostgresLayoutStore(database);
    this.plans = new PostgresPlanStore(database);
    this.faults = new JournaledFaultStore(journals.intake, new PostgresFaultStore(database));
    this.outbox = new JournaledOutbox(journals.intake, new PostgresOutbox(database));
    this.channels = new PostgresChannelStore(database, box);
    this.thresholds = new PostgresThresholdStore(database);
    this.access = new PostgresAccessStore(database);
    this.audit = new JournaledAuditLog(journals.intake, new PostgresAuditLog(database));
    this.bills = new PostgresBillStore(database, clock);
  }

  @Override
  public void start() {
    directory.lock();
    boolean started = false;
    try {
      database.open(address());
      openBox();
      journals.start();
      rollUps.start();
      samples.start();
      upkeep.start();
      started = true;
    } finally {
      if (!started) {
        close();
      }
    }
  }

  @Override
  public StorageCheck check() {
    try {
      database.ping();
      return new StorageCheck(true, "The database answers.");
    } catch (StoreException e) {
      return new StorageCheck(false, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    upkeep.close();
    samples.close();
    journals.close();
    rollUps.close();
    database.close();
    embedded.close();
    directory.unlock();
  }

  @Override
  public DeviceStore devices() {
    return devices;
  }

  @Override
  public CredentialStore credentials() {
    return credentials;
  }

  @Override
  public InventoryStore inventories() {
    return inventories;
  }

  @Override
  public SampleSink samples() {
    return samples;
  }

  @Override
  public SeriesQuery series() {
    return series;
  }

  @Override
  public LastFrames lastFrames() {
    return lastFrames;
  }

  @Override
  public SeriesStore seriesStore() {
    return seriesStore;
  }

  @Override
  public StatusHistory statuses() {
    return statuses;
  }

  @Override
  public LinkStore links() {
    return links;
  }

  @Override
  public TopologyHistory topologyHistory() {
    return topologyHistory;
  }

  @Override
  public LayoutStore layouts() {
    return layouts;
  }

  @Override
  public PlanStore plans() {
    return plans;
  }

  @Override
  public FaultStore faults() {
    return faults;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public ChannelStore channels() {
    return channels;
  }

  @Override
  public ThresholdStore thresholds() {
    return thresholds;
  }

  @Override
  public BillStore bills() {
    return bills;
  }

  @Override
  public AccessStore access() {
    return access;
  }

  @Override
  public AuditLog audit() {
    return audit;
  }

  @Override
  public boolean isDiskNearlyFull() {
    return journals.overflow.spool().isFull();
  }

  @Override
  public Durability durability() {
    return journals.status();
  }

  Database database() {
    return database;
  }

  /** On the disk of the embedded server; that of another server is not known. */
  private OptionalLong freeBytes() {
    try {
      return config.external() == null
          ? OptionalLong.of(Files.getFileStore(directory.path()).getUsableSpace())
          : OptionalLong.empty();
    } catch (IOException unknown) {
      return OptionalLong.empty();
    }
  }

  /** Where the database is, as its owner; starts the embedded one where that is used. */
  DatabaseAddress address() {
    DatabaseAddress external = config.external();
    if (external != null) {
      return external;
    }
    embedded.start();
    return embedded.address();
  }

  /**
   * The database notes the id of the key it is encrypted with, so that another key file is refused.
   */
  private void openBox() {
    String known =
        database.with(handle ->
            handle
                .createQuery("SELECT id FROM secret_key")
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    String used = box.open(known);
    if (known == null) {
      database.use(handle ->
          handle
              .createUpdate("INSERT INTO secret_key (id) VALUES (:id)")
              .bind("id", used)
              .execute());
    }
  }

  private static SampleWriter.Limits limits(StorageConfig.Samples samples) {
    return new SampleWriter.Limits(
        samples.retention(), samples.queuedValues(), samples.flushEvery());
  }
}
