#!lua flags=allow-oom
-- Takes over changes of the inventory: a seat's newest version wins, in whatever order versions arrive. Held and sold
-- seats stay as they are, version included, so that the same change takes effect when it is sent again afterwards.
-- KEYS  meta seats
-- ARGV  fence count, then each of these for all: seatId value (F or W and the version, such as F7)
-- Reply FENCED <fence> | NOT_WARMED | INVALID <what> | DAMAGED <what>   nothing was changed
--       {applied, stale, seatId*}; the seats are those that a hold or sale kept from changing
local META, SEATS = KEYS[1], KEYS[2]
local fence, count = ARGV[1], tonumber(ARGV[2])

local meta = redis.call('HMGET', META, 'fence', 'state')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
if meta[2] ~= 'OPEN' then return 'NOT_WARMED' end
local firstId, firstValue = 3, 3 + count
if count < 1 or count > 500 or firstValue + count - 1 ~= #ARGV then return 'INVALID length' end

local known = redis.call('HMGET', SEATS, unpack(ARGV, firstId, firstValue - 1))
local set, now, stale, answer = {}, {}, 0, { 0, 0 }
for i = 1, count do
  local id, value = ARGV[firstId + i - 1], ARGV[firstValue + i - 1]
  local version = tonumber(string.match(value, '^[FW](%d+)$') or '')
  if not version then return 'INVALID value' end
  local before = now[id] or known[i]
  local state, beforeVersion = string.match(before or 'F-1', '^([FHSW])(-?%d+)')
  if not state then return 'DAMAGED seat ' .. id end
  if tonumber(beforeVersion) >= version then
    stale = stale + 1
  elseif state == 'H' or state == 'S' then
    answer[#answer + 1] = id
  else
    now[id] = value
    set[#set + 1], set[#set + 2] = id, value
  end
end
answer[1], answer[2] = #set / 2, stale

redis.call('HSET', META, 'fence', fence)
if #set > 0 then redis.call('HSET', SEATS, unpack(set)) end
return answer
