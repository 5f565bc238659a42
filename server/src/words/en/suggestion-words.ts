/**
 * 1,024 short, everyday English words for suggested pass phrases: 10 bits each. Left out: words that sound like another
 * word, that are spelt in two ways, that hurt, and that name a family or a feeling.
 */
export const SUGGESTION_WORDS: readonly string[] = `
  acorn agate album alder almond alpaca alpine amber anchor angler anklet antler apple apricot apron aqua arbor
  arcade arch arena argyle aroma arrow artist aspen aster atlas attic autumn avenue avocado azure backpack badge
  badger bagel bagpipe baker bakery balcony ballad ballet balloon bamboo banana bandana banjo banner barley barn
  barnyard barrel basil basin basket bassoon bathtub beacon beagle beaker beanie beaver beehive beetle beetroot
  begonia belt bench beret biking biplane birch birdbath birdsong biscuit bison blanket blazer bloom blossom
  blouse bluebell boatyard bobbin bobcat bonfire bonsai bookend bookmark botany bottle bouquet bowtie bracket
  bramble branch breeze brick brisk broccoli bronze brook broom broth bubble bucket buckle buffalo bugle builder
  bundle bunny butter button buzzer cabbage cabin cactus calico camel camera camp canal canary candle canoe canopy
  canteen canyon caper captain caramel caravan cardinal cargo carnival carol carpet cartoon cashew castle catkin
  cavern cedar celery cello ceramic chalet chalk chapter charcoal charm chart chatter cheddar cheese cherry chess
  chestnut chimney chisel chorus chowder cicada cider cinema cinnamon circle circus citrus clarinet clay cliff
  clifftop clock cloth cloud clover clown coach coaster cobalt cobbler cocoa coconut coffee collie comet comfort
  comic compass concert condor confetti cookie copper coral cork cornmeal cosmos cottage cotton cougar crab
  cracker cradle crane crater crayon cream creek crescent cricket crimson crisp crocus crumb crystal cuckoo cuddle
  cupboard cupcake curtain cushion custard cyclist cypress daffodil dahlia daisy dance dancer dawn daybreak
  daylight deck decor delta denim desk dewdrop diamond dinghy dingo dinner dipper dolphin domino donkey doodle
  doorbell doormat doorway dove dragon dream drift drizzle duckling dulcimer dumpling dune dusk dynamo eagle
  earmuffs earring earth easel echo eclair eclipse eggplant elder elm ember emerald estuary evening explorer fable
  fabric falcon fancy farm farmer feather fedora fennel fern ferret ferry fiddle field fig finch firefly fireside
  fishpond fjord flag flagpole flamingo flannel flask flax fleece flint float flock florist flowery fluff fluffy
  flute foal foam foliage fondue football footpath forest fork fossil fountain fox foxglove frame freckle fresco
  fringe frog frost frosting fruit fruity fudge funnel galaxy gallery gallop garden gardener garland garlic
  garment garnet gateway gazebo gazelle gazing gecko gem gemstone gentle geyser gibbon gift giggle ginger gingham
  giraffe glacier glade glass glaze glider glimmer glitter globe glove glow gnome golden goldfish gondola goose
  gopher gosling grain granite grape graph grass gravel green griddle grove guava guide guitar gull gumdrop
  habitat haircut halo hammer hammock hamper hamster handle handmade handrail harmony harp harvest hat haystack
  hazel headband headland heather hedge hedgehog helmet herb heron hibiscus hickory hiker hill hillside hilltop
  hilly hinge hippo hobby holiday holly homemade honey honeydew hoop hopper horizon hornbeam hostel hotel house
  hummus ibis icebox icicle icing igloo iguana impala indigo inlet island ivory ivy jackdaw jacket jaguar jar
  jasmine jelly jersey jetty jewel jigsaw jingle jogger jolly journal journey joyful jubilee juggler juice jukebox
  jumper jungle juniper kangaroo kayak keepsake kelp kennel kernel kestrel kettle kilt kimono kindle kindling
  kindly kingdom kiosk kitchen kite kitten kiwi knitting koala ladder ladle lagoon lake lakeside lamp lantern
  lapel larch lark latch lattice laughter lavender lawn leaf leafy leather lemon lemonade lemur lentil leopard 
  letter lettuce library lichen light lilac lily lime limerick linden linen lion listen lizard lobster locket
  lodge logbook lollipop loom lopsided lotus lounge lucky lullaby lunar lunch lunchbox lupin lyric macaw magic
  magnet magnolia magpie mailbox mandolin mango map marble marigold marina market marlin marzipan mascot meadow
  meander medley mellow melody melon meringue mermaid merry midday midnight milk mill minnow mint minute mirror
  mitten molasses moment monarch monkey month moon moonbeam moonlit morning mosaic moss mossy mountain muesli
  mulberry mural museum music mustard myrtle napkin narwhal nature nectar needle nest nettle nimble nimbus noodle
  notebook nougat novel nugget nursery nutmeg nutshell oak oasis oatcake oboe ocean ocelot octopus olive onion
  opal opera orange orbit orchard orchid organ origami oriole osprey ostrich otter outdoor overcoat overlook owl
  oyster paddle page painter palace palm pancake panda panther paper paprika papyrus parade parasol park parka
  parrot passport pasta pastel pastry pasture pathway patio pattern pavilion peaceful peacock peanut pebble pebbly
  pecan pelican pencil pendant penguin penny peony perfume petal petunia pheasant photo piano piccolo pickle
  picnic picture pillow pilot pinecone pink pinto pinwheel pioneer pitcher pizza plaid planet plank playful plaza
  plush pocket poem poet polka pollen polo pond pony popcorn poplar poppy porch porridge portrait postbox postcard
  potato potter prairie pretzel prism pudding puddle puffin pumpkin puppet puppy purple puzzle pyramid quail
  quaint quest quickly quiet quill quilt quiver quiz rabbit radiant radish raft rafter rainbow raincoat raindrop
  rainy raisin ranch raven ravine recipe redwood reef reindeer rhubarb ribbon rice ridge ringtone ripple river
  riverbed robin rocket rooster rosebud rosemary rowboat ruby ruffle ruler rustic saddle salad salmon salsa salute
  sandal sandbox sandwich sandy sapling satin saucer sauna savanna scarf scarlet scenic scooter scroll seahorse
  seal seaside season seaweed sequin sesame shadow shamrock shawl shelf shell sherbet shimmer shiny shoelace shore
  shortcut shrimp shuffle shuttle silver silvery singer sketch skipper sky skylark skyline slipper slope smooth
  snack snail snow snowdrop snowfall snowman snowy soap soccer socks sofa solar sonata soup sparkle sparrow
  spatula sphere spice spinach spiral splash sponge spoon spotted spring sprout spruce squash squirrel stable
  stadium stage stamp starfish starling starlit station stepping stereo stitch stone stony stork story straw
  stream string stripe stroll studio sturdy sugar suitcase summer summit sunbeam sundial sunlit sunny sunrise
  sunroof sunset supper surf swallow swan swift swing syrup tadpole tailor tandem tango tangy tapestry teacup teal
  teapot teaspoon tennis tent terrace thicket thimble thrush tiara ticket tidy tiger timber tinsel tiptoe toast
  toffee tomato topaz topping toucan tower tractor trail train tram treasure treat tree treetop tricycle trinket
  trolley trophy tropical trout trumpet tugboat tulip tundra tunic turnip turtle tuxedo twig twilight twist
  umbrella unicorn upbeat uplift vacation valley vanilla vase velvet velvety veranda verse viaduct village vine
  vinegar vineyard viola violet violin vista voyage waffle wagon walkway walnut walrus waltz warbler warmly
  waxwing weekend wharf wheat wheel whisker whistle wicker wildlife willow windmill window windy winter wintry
  wisteria wombat wonder woodland woodwind wool yacht yak yarn yellow yodel yoga yonder yoyo zebra zenith zephyr
  zesty zigzag zinnia zipper
`
  .trim()
  .split(/\s+/);
