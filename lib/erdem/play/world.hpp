// Any world, behind one face, so that the engine is compiled once. A call here covers many ticks.
#pragma once

#include "erdem/sim/fingerprint.hpp"
#include "erdem/sim/picture.hpp"
#include "erdem/sim/world.hpp"

#include <memory>
#include <optional>

namespace erdem::play {

class World {
public:
    virtual ~World() = default;
    [[nodiscard]] virtual std::unique_ptr<World> copy() const = 0;
    virtual void become(World const&) = 0;                      // of the same kind
    virtual void start(sim::Knobs const&, sim::Now const&) = 0; // the first moment of a run
    virtual void tick(sim::Knobs const&, sim::Now, std::int64_t times) = 0;
    virtual bool take(sim::Act const&, sim::Knobs const&, sim::Now const&) = 0;
    virtual void read(sim::Readings&, sim::Knobs const&) const = 0;
    [[nodiscard]] virtual sim::Picture picture(sim::Knobs const&) const = 0;
    // What dragging a handle to a place means, as an act; its tick is filled in by the engine.
    [[nodiscard]] virtual std::optional<sim::Act> dragged(
        int handle, sim::Point to, sim::Knobs const&) const = 0;
    virtual void hash(sim::Fingerprint&) const = 0;
    [[nodiscard]] virtual std::size_t bytes() const = 0; // about how much a copy takes

protected:
    World() = default;
    World(World const&) = default;
    World& operator=(World const&) = default;
};

} // namespace erdem::play
