/**
 * Counts a change to a part of a record, in an update that names `#record` and `#version` and gives `:one`. Records
 * that were kept before changes were counted are of version 1.
 */
export const NEXT_VERSION = '#record.#version = if_not_exists(#record.#version, :one) + :one';
