package dev.signet.core.keyfile;

/** What is looked for in a file. */
enum KeyWanted {
    PRIVATE,
    PUBLIC,
    PARAMETERS
}
