-- The tables of a store in PostgreSQL as version 1 made them, in the schema `old`. Never edited.
CREATE SCHEMA old;
CREATE TABLE old.store (format text NOT NULL, version bigint NOT NULL);
INSERT INTO old.store VALUES ('zhenggai-store', 1);
CREATE TABLE old.entries (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text COLLATE "C" NOT NULL UNIQUE,
        dossier text COLLATE "C" NOT NULL,
        device text COLLATE "C" NOT NULL,
        seq bigint NOT NULL,
        effective_on text COLLATE "C" NOT NULL,
        line text NOT NULL
    );
CREATE INDEX entries_of_dossier ON old.entries (dossier, position);
