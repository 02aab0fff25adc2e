package io.bongsu.model.inventory;

/**
 * Something odd about a device that a person may want to mend; data that travels with the result.
 *
 * @param category one word such as walk, type, identity, credential, clock, replaced
 * @param text one sentence with the table or object it was seen at
 */
public record Finding(String category, String text) {
  /** Another box answers at the address; told once, and kept with the device from then on. */
  public static final String REPLACED = "replaced";
}
