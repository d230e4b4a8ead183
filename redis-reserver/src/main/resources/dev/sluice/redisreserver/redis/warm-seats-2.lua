#!lua
-- Loads seats of an event that is being warmed. Never overwrites a held or sold seat, nor a version that is as new.
-- KEYS  meta seats
-- ARGV  fence count, then each of these for all: seatId value (F or W and the version, such as F7)
-- Reply FENCED <fence> | NOT_WARMED | INVALID <what> | DAMAGED <what>   nothing was changed
--       {state, fence, seq, number of seats}; seats are only loaded in the state WARMING
local META, SEATS = KEYS[1], KEYS[2]
local fence, count = ARGV[1], tonumber(ARGV[2])

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
if not meta[2] then return 'NOT_WARMED' end
local firstId, firstValue = 3, 3 + count
local seats = redis.call('HLEN', SEATS)
if count < 1 or count > 500 or firstValue + count - 1 ~= #ARGV then return 'INVALID length' end

local set, now = {}, {}
if meta[2] == 'WARMING' then
  local known = redis.call('HMGET', SEATS, unpack(ARGV, firstId, firstValue - 1))
  for i = 1, count do
    local id, value = ARGV[firstId + i - 1], ARGV[firstValue + i - 1]
    local version = tonumber(string.match(value, '^[FW](%d+)$') or '')
    if not version then return 'INVALID value' end
    local before = now[id] or known[i]
    local state, beforeVersion = string.match(before or 'F-1', '^(%u)(-?%d+)')
    if not state then return 'DAMAGED seat ' .. id end
    if (state == 'F' or state == 'W') and tonumber(beforeVersion) < version then
      now[id] = value
      set[#set + 1], set[#set + 2] = id, value
    end
  end
end

redis.call('HSET', META, 'fence', fence)
if #set > 0 then seats = seats + redis.call('HSET', SEATS, unpack(set)) end
return { meta[2], fence, meta[3], seats }
