#!lua flags=no-writes
-- Reads the log of mutations after a number, about the first thousand of them.
-- KEYS  meta seats holds users ops
-- ARGV  afterSeq
-- Reply NOT_WARMED | DAMAGED <what>
--       {complete, firstSeq, change*}; complete is 1 if the log reaches back far enough, else 0 and there is no change;
--       a change is <H|C|R|E|F><requestId>|<expiresAtMs>|<userId>|<seatId>,... and the numbers are dense
local META, HOLDS, OPS = KEYS[1], KEYS[3], KEYS[5]
local first = tonumber(ARGV[1]) + 1

local meta = redis.call('HMGET', META, 'state', 'seq')
if meta[1] ~= 'OPEN' then return 'NOT_WARMED' end
if first > tonumber(meta[2]) then return { 1, first } end

local ops, ids, from = {}, {}, nil
for _, entry in ipairs(redis.call('XRANGE', OPS, string.format('%.0f', first), '+', 'COUNT', 200)) do
  local entryOps = {}
  for op in string.gmatch(entry[2][2], '[^,]+') do entryOps[#entryOps + 1] = op end
  local last = tonumber(string.match(entry[1], '^(%d+)-'))
  from = from or last - #entryOps + 1
  if from > first then return { 0, first } end
  for _, op in ipairs(entryOps) do ops[#ops + 1] = op end
  if #ops >= 1000 + first - from then break end
end
if not from then return { 0, first } end

local answer = { 1, first }
for i = 1 + first - from, #ops do ids[#ids + 1] = string.sub(ops[i], 2) end
local records = redis.call('HMGET', HOLDS, unpack(ids))
for i, id in ipairs(ids) do
  local rest = string.match(records[i] or '', '^%u%d+|%d+|(.*)$')
  if not rest then return 'DAMAGED hold ' .. id end
  answer[#answer + 1] = ops[i + first - from] .. '|' .. rest
end
return answer
