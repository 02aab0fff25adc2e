package io.bongsu.simulator.scenario;

import io.bongsu.simulator.network.VirtualNetwork;

/** Something that happens to the network. */
public sealed interface Event {
  /** Does it. */
  void happenTo(VirtualNetwork network);

  /** What happened, in words. */
  String text();

  /** A device loses its power. */
  record DeviceLost(String device) implements Event {
    @Override
    public void happenTo(VirtualNetwork network) {
      network.fail(device);
    }

    @Override
    public String text() {
      return device + " is lost";
    }
  }

  /** A device has power again and boots, counting from zero. */
  record DeviceBack(String device) implements Event {
    @Override
    public void happenTo(VirtualNetwork network) {
      network.restore(device);
    }

    @Override
    public String text() {
      return device + " boots";
    }
  }

  /** The cables between two devices are cut. */
  record LinkCut(String one, String another) implements Event {
    @Override
    public void happenTo(VirtualNetwork network) {
      network.cut(one, another);
    }

    @Override
    public String text() {
      return "the link " + one + " - " + another + " goes down";
    }
  }

  /** The cables between two devices carry again. */
  record LinkMended(String one, String another) implements Event {
    @Override
    public void happenTo(VirtualNetwork network) {
      network.mend(one, another);
    }

    @Override
    public String text() {
      return "the link " + one + " - " + another + " comes up";
    }
  }
}
