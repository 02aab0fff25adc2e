package io.bongsu.storage;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.AuditLog;
import io.bongsu.model.accounting.BillStore;
import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.device.DeviceId;
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
import io.bongsu.storage.memory.MemoryAccessStore;
import io.bongsu.storage.memory.MemoryAuditLog;
import io.bongsu.storage.memory.MemoryBillStore;
import io.bongsu.storage.memory.MemoryChannelStore;
import io.bongsu.storage.memory.MemoryCredentialStore;
import io.bongsu.storage.memory.MemoryDeviceStore;
import io.bongsu.storage.memory.MemoryFaultStore;
import io.bongsu.storage.memory.MemoryInventoryStore;
import io.bongsu.storage.memory.MemoryLayoutStore;
import io.bongsu.storage.memory.MemoryLinkStore;
import io.bongsu.storage.memory.MemoryOutbox;
import io.bongsu.storage.memory.MemoryPlanStore;
import io.bongsu.storage.memory.MemorySeries;
import io.bongsu.storage.memory.MemoryStatusHistory;
import io.bongsu.storage.memory.MemoryThresholdStore;
import io.bongsu.storage.memory.MemoryTopologyHistory;
import java.time.InstantSource;

/** All twins together; deleting a device forgets it everywhere, as the database's cascades do. */
final class MemoryStorage implements Storage {
  private static final int FRAMES_PER_SERIES = 1_440;

  private final DeviceStore devices;
  private final CredentialStore credentials = new MemoryCredentialStore();
  private final MemoryInventoryStore inventories = new MemoryInventoryStore(this::exists);
  private final MemorySeries series;
  private final MemoryStatusHistory statuses = new MemoryStatusHistory(this::exists);
  private final MemoryLinkStore links = new MemoryLinkStore();
  private final TopologyHistory topologyHistory = new MemoryTopologyHistory();
  private final LayoutStore layouts = new MemoryLayoutStore();
  private final PlanStore plans = new MemoryPlanStore();
  private final MemoryOutbox outbox = new MemoryOutbox();
  private final FaultStore faults = new MemoryFaultStore(outbox);
  private final ChannelStore channels = new MemoryChannelStore();
  private final ThresholdStore thresholds = new MemoryThresholdStore();
  private final AccessStore access = new MemoryAccessStore();
  private final AuditLog audit = new MemoryAuditLog();
  private final BillStore bills;

  MemoryStorage(InstantSource clock) {
    this.devices = new MemoryDeviceStore(clock, this::forget);
    this.bills = new MemoryBillStore(clock);
    this.series = new MemorySeries(FRAMES_PER_SERIES, clock);
  }

  @Override
  public void start() {}

  @Override
  public StorageCheck check() {
    return new StorageCheck(true, "In memory: nothing survives a restart.");
  }

  @Override
  public void close() {}

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
    return series;
  }

  @Override
  public SeriesQuery series() {
    return series;
  }

  @Override
  public LastFrames lastFrames() {
    return series;
  }

  @Override
  public SeriesStore seriesStore() {
    return series;
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
    return false;
  }

  @Override
  public Durability durability() {
    return Durability.NONE;
  }

  private boolean exists(DeviceId device) {
    return devices.find(device).isPresent();
  }

  private void forget(DeviceId device) {
    inventories.forget(device);
    series.forget(device);
    statuses.forget(device);
    links.forget(device);
  }
}
