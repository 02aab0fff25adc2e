package io.bongsu.fault.rootcause;

/** First in, first out, each node at most once over the queue's life. */
final class NodeQueue {
  private final int[] nodes;
  private int head;
  private int tail;

  NodeQueue(int most) {
    nodes = new int[most];
  }

  boolean isEmpty() {
    return head == tail;
  }

  void add(int node) {
    nodes[tail++] = node;
  }

  int next() {
    return nodes[head++];
  }
}
