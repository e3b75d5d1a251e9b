import Crypto
import Deliberation
import FoundationEssentials

extension Lot {
  /// Draws by SHA-256, so that `printf '%s\n%s' SEED NAME | sha256sum` shows the same order.
  package init(among names: [String], seed: String) {
    self.init(among: names, seed: seed) { text in Array(SHA256.hash(data: Data(text.utf8))) }
  }
}
