-- The people who work here. E-mail and the secret of the second step are sealed; the index finds an e-mail again.
create table team_account (
    id bigint generated always as identity primary key,
    name text not null,
    email text not null,
    email_index uuid not null unique,
    password text,
    role text not null,
    language text not null,
    totp text,
    totp_used bigint not null default 0,
    recovery bytea[] not null default '{}',
    handle bytea not null unique,
    stamp integer not null default 1,
    created_at timestamptz not null,
    disabled_at timestamptz
);

create table team_invitation (
    id bigint generated always as identity primary key,
    token bytea not null unique,
    email text not null,
    email_index uuid not null,
    role text not null,
    invited_by bigint not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create table team_passkey (
    id bytea primary key,
    account bigint not null references team_account (id),
    label text not null,
    public_key bytea not null,
    signatures bigint not null,
    verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text not null,
    attestation bytea,
    client_data bytea,
    created_at timestamptz not null,
    used_at timestamptz
);
create index team_passkey_account on team_passkey (account);

-- Of a key only the hash is kept. One that was rotated away works until it ends.
create table team_key (
    id bigint generated always as identity primary key,
    name text not null,
    prefix text not null,
    hash bytea not null unique,
    scopes text[] not null,
    rotated_from bigint references team_key (id),
    created_at timestamptz not null,
    ends_at timestamptz,
    used_at timestamptz
);

-- Attempts to sign in, by a keyed hash of whom and where from.
create table team_attempt (
    subject uuid primary key,
    count integer not null,
    last_at timestamptz not null,
    free_at timestamptz not null
);

create table team_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index team_session_expiry on team_session (expiry_time);
create index team_session_principal on team_session (principal_name);

create table team_session_attributes (
    session_primary_id char(36) not null references team_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
