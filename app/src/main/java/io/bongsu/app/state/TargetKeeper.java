package io.bongsu.app.state;

import io.bongsu.poller.Poller;

/** Tells the poller whom to ask whenever devices change. */
public final class TargetKeeper implements DirectoryListener {
  private final Directory directory;
  private final Targets targets;
  private final Poller poller;

  /** Wires the keeper. */
  public TargetKeeper(Directory directory, Targets targets, Poller poller) {
    this.directory = directory;
    this.targets = targets;
    this.poller = poller;
  }

  @Override
  public void devicesChanged() {
    poller.targets(targets.of(directory.devices()));
  }
}
