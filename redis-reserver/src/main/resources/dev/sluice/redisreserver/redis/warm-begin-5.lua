#!lua flags=allow-oom
-- Forgets an event and begins to load it; reservations are refused until the load is committed. Whatever the keys hold,
-- also of a wrong type, is replaced: this is the way out of damage.
-- KEYS  meta seats holds users ops
-- ARGV  fence knownSeq
-- Reply FENCED <fence>, nothing was changed
--       {state, fence, seq, number of seats}; an open event with mutations beyond knownSeq stays OPEN and as it is
local META, SEATS, HOLDS, USERS, OPS = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local fence, knownSeq = ARGV[1], tonumber(ARGV[2])

local readable = redis.call('TYPE', META).ok == 'hash'
local meta = readable and redis.call('HMGET', META, 'fence', 'state', 'seq') or {}
if meta[1] and tonumber(fence) < (tonumber(meta[1]) or 0) then return 'FENCED ' .. meta[1] end
local isAhead = meta[2] == 'OPEN' and (tonumber(meta[3]) or 0) > knownSeq
local seats = isAhead and redis.call('HLEN', SEATS)

if isAhead then
  redis.call('HSET', META, 'fence', fence)
  return { 'OPEN', fence, meta[3], seats }
end
redis.call('UNLINK', META, SEATS, HOLDS, USERS, OPS)
redis.call('HSET', META, 'state', 'WARMING', 'fence', fence, 'seq', 0)
return { 'WARMING', fence, '0', 0 }
