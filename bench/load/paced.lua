-- One kind of request at a steady pace, for wrk. Arguments after `--`: KIND RATE CONNECTIONS FILE.
--   article FILE: paths, one a line       search FILE: questions, one a line       report FILE: a chart
-- Each connection waits for its turn, so the pace is kept as long as the site answers faster than that.
local kind, lines, next_line, pause

local function encoded(text)
  return (text:gsub("[^%w]", function(c) return string.format("%%%02X", string.byte(c)) end))
end

local thread_count = 0
function setup(thread) thread:set("seed", thread_count); thread_count = thread_count + 1 end

function init(args)
  kind = args[1]
  pause = 1000 * tonumber(args[3]) / tonumber(args[2])
  lines = {}
  local file = assert(io.open(args[4], "rb"))
  if kind == "report" then
    local boundary = "a-line-no-chart-has"
    wrk.headers["Content-Type"] = "multipart/form-data; boundary=" .. boundary
    wrk.body = "--" .. boundary .. "\r\nContent-Disposition: form-data; name=\"chart\"; filename=\"chart.json\"\r\n"
      .. "Content-Type: application/json\r\n\r\n" .. file:read("*a") .. "\r\n--" .. boundary .. "--\r\n"
  else
    for line in file:lines() do lines[#lines + 1] = line end
    next_line = math.floor(#lines * (seed * 0.37 % 1))
    wrk.headers["Accept-Encoding"] = "gzip"
  end
  file:close()
end

function delay() return pause end

function request()
  if kind == "report" then return wrk.format("POST", "/en/report") end
  next_line = next_line % #lines + 1
  if kind == "search" then return wrk.format("GET", "/en/search?q=" .. encoded(lines[next_line])) end
  return wrk.format("GET", lines[next_line])
end

function done(summary, latency)
  io.write(string.format("%-8s %7.1f req/s   p50 %6.1f   p90 %6.1f   p99 %6.1f   worst %7.1f ms   %d answers, %d errors\n",
    kind or "", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(90) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000, summary.requests,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
