package dev.signet.core.config;

/**
 * One name and its value.
 *
 * @param section the section it stands in; empty in a list that stands in a value
 */
public record ConfigEntry(String section, String name, String value) {}
