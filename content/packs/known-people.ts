/**
 * People and figures whom everybody may name: of history, science, literature and education. The
 * identifier check passes over them where they stand in full; characters of a book only in a write-up
 * that names the book, its author or its other half, since Juliet and Ralph are names of pupils too.
 */

/** Full names, or names that belong to one person. */
export const knownPeople: readonly string[] = `
Ada Lovelace; Adolf Hitler; Alan Turing; Albert Einstein; Alexander Fleming; Alexander Graham Bell; Alfred Nobel;
Amelia Earhart; Amy Johnson; Anne Boleyn; Anne Frank; Anne Hathaway; Anne of Cleves; Anning; Aretha Franklin;
Aristotle; Banksy; Barack Obama; Beatrix Potter; Benjamin Franklin; Benjamin Zephaniah; Billy Goats; Billy Goat; Boudicca; Captain Cook;
Captain Scott; Carol Ann Duffy; Catherine Howard; Catherine Parr; Catherine of Aragon; Charles Babbage;
Charles Darwin; Charles Dickens; Christopher Columbus; Claude Monet; Claudia Jones; Cleopatra; David Attenborough;
David Olusoga; Edward Jenner; Edward Elgar; Elizabeth Fry; Elizabeth Garrett Anderson; Emily Brontë;
Emily Davison; Emily Wilding Davison; Emmeline Pankhurst; Ernest Rutherford; Ernest Shackleton; Fibonacci;
Florence Nightingale; Francis Bacon; Francis Crick; Francis Drake; Franz Ferdinand; Frida Kahlo; Galileo Galilei;
George Floyd; George Orwell; George Stephenson; George Washington; Grace Darling; Grace Hopper; Greta Thunberg;
Guy Fawkes; Harriet Tubman; Helen Keller; Helen Sharman; Henri Matisse; Horatio Nelson; Ibn Battuta; Isaac Newton;
Isambard Kingdom Brunel; Jack the Ripper; Jacqueline Wilson; James Watt; Jane Austen; Jane Goodall; Jane Seymour;
Jesse Owens; Joan of Arc; John Agard; John Donne; John F Kennedy; John Keats; John Lennon; John Milton; John Snow;
John Steinbeck; Johann Sebastian Bach; Joseph Lister; Joseph Priestley; Joseph Stalin; Josiah Wedgwood;
Julia Donaldson; Julius Caesar; Karl Marx; Katherine Johnson; Lady Jane Grey; Leonardo da Vinci; Lewis Carroll;
Louis Pasteur; Louis Braille; Ludwig van Beethoven; Mae Jemison; Mahatma Gandhi; Malala Yousafzai; Malcolm X;
Malorie Blackman; Marcus Rashford; Margaret Thatcher; Marie Curie; Mark Twain; Martin Luther; Martin Luther King;
Mary Anning; Mary Jackson; Mary Queen of Scots; Mary Seacole; Mary Shelley; Mary Wollstonecraft; Matthew Henson;
Maya Angelou; Michael Faraday; Michael Morpurgo; Michael Rosen; Mo Farah; Muhammad Ali; Napoleon Bonaparte;
Neil Armstrong; Nelson Mandela; Neville Chamberlain; Nicola Davies; Nikola Tesla; Oliver Cromwell; Olaudah Equiano;
Olivia Cooke; Oscar Wilde; Pablo Picasso; Percy Bysshe Shelley; Philip Pullman; Quentin Blake; Rachel Carson;
Roald Dahl; Robert Burns; Robert Hooke; Robert Louis Stevenson; Robin Hood; Rosa Parks; Rosalind Franklin;
Rudyard Kipling; Ruby Bridges; Saint George; Sally Ride; Samuel Pepys; Samuel Taylor Coleridge; Simon Armitage;
Sitting Bull; Socrates; Sylvia Pankhurst; Sylvia Plath; Ted Hughes; Thomas Becket; Thomas Cromwell; Thomas Edison;
Thomas Hardy; Thomas More; Tim Berners-Lee; Tim Peake; Toussaint Louverture; Tutankhamun; Usain Bolt;
Vincent van Gogh; Virginia Woolf; Vivaldi; Walter Raleigh; Walter Tull; Wassily Kandinsky; Wilfred Owen;
William Blake; William Golding; William Harvey; William Shakespeare; William Wilberforce; William Wordsworth;
Winston Churchill; Wright Brothers; Wright brothers; Brontë sisters; Brothers Grimm; Grimm brothers; Yuri Gagarin;
Andy Goldsworthy; Anthony Browne; Alex Scott; David Walliams; Jeff Kinney; Liz Pichon; Eric Carle; Judith Kerr;
Mini Grey; Oliver Jeffers; Pie Corbett; Tom Palmer; Katherine Rundell; Onjali Rauf; Frank Cottrell-Boyce;
Louis Sachar; Neil Gaiman; Kate DiCamillo; Emma Carroll; Eva Ibbotson; Peter Brown; Sally Gardner; Phil Earle;
Alex Quigley; Alison Peacock; Amy Edmondson; Andy Tharby; Angela Duckworth; Ann Brown; Barak Rosenshine;
Becky Allen; Becky Francis; Benjamin Bloom; Benjamin Riley; Ben Riley; Bill Rogers; Carol Dweck; Caroline Bilton;
Charlotte Danielson; Christine Counsell; Claire Stoneman; Clare Sealy; Craig Barton; Daisy Christodoulou; Dan Willingham;
Daniel Kahneman; Daniel Muijs; Daniel Willingham; David Ausubel; David Didau; David Hargreaves; David Reynolds;
Debra Myhill; Donald Schön; Doug Lemov; Dylan Wiliam; Dylan William; Joe Bloggs; Jane Bloggs; Norman Conquest; Efrat Furst; Emma Turner; Eric Mazur; Etienne Wenger;
Gert Biesta; Graham Nuthall; Harry Fletcher-Wood; Helen Timperley; Isabel Beck; Jamie Thom; James Popham;
Jean Lave; Jean Piaget; Jerome Bruner; Jo Boaler; Joe Kirby; John Dewey; John Dunlosky; John Hattie; John Sweller;
John Tomsett; Jonathan Firth; Jonathan Sharples; Judith Little; Kate Jones; Katharine Bailey; Kathryn Weare;
Kris Boulton; Lee Shulman; Lev Vygotsky; Lynn Erickson; Marc Rowland; Mark Enser; Mary Kennedy; Mary Myatt; Matt O'Leary;
Matthew Evans; Maurice Galton; Michael Fordham; Michael Fullan; Michael Young; Mike Hobbiss; Neil Mercer; Nuthall;
Nick Gibb; Oliver Caviglioli; Paul Black; Paul Bambrick-Santoyo; Paul Dix; Paul Kirschner; Pepe Di'Iasio; Peps Mccrea;
Peter Dudley; Pritesh Raichura; Rob Coe; Robert Bjork; Robert Coe; Robert Marzano; Robert Slavin; Robin Alexander;
Robin MacPherson; Ron Berger; Ron Ritchhart; Sam Strickland; Sarah Cottingham; Sir Ken Robinson; Ken Robinson; Shaun Allison;
Stephen Gorard; Sue Cowley; Tara Deacon; Tim Rasinski; Timothy Shanahan; Tom Bennett; Tom Sherrington; Vivienne Robinson;
William Chase; Zoe Helman`
  .trim()
  .split(/;\s*/);

/** A book or play by the words that name it, with the figures that may be named where it is. */
export const works: readonly (readonly [named: string, figures: string])[] = [
  [
    "Shakespeare; Romeo; Capulet; Montague",
    "Romeo; Juliet; Mercutio; Tybalt; Benvolio; Friar Lawrence; Paris",
  ],
  [
    "Shakespeare; Macbeth; Banquo",
    "Macbeth; Lady Macbeth; Banquo; Duncan; Malcolm; Macduff; Fleance",
  ],
  [
    "Shakespeare; Hamlet; Elsinore",
    "Hamlet; Ophelia; Claudius; Gertrude; Laertes; Horatio; Polonius",
  ],
  [
    "Shakespeare; Twelfth Night",
    "Viola; Olivia; Orsino; Sebastian; Malvolio; Maria; Toby Belch; Feste",
  ],
  ["Shakespeare; Much Ado", "Beatrice; Benedick; Hero; Claudio; Don Pedro; Don John; Leonato"],
  ["Shakespeare; Merchant of Venice", "Portia; Shylock; Antonio; Bassanio; Jessica; Lorenzo"],
  ["Shakespeare; The Tempest; Prospero", "Prospero; Miranda; Ariel; Caliban; Ferdinand; Antonio"],
  [
    "Shakespeare; Midsummer Night",
    "Hermia; Helena; Lysander; Demetrius; Titania; Oberon; Puck; Bottom",
  ],
  ["Shakespeare; Othello; Desdemona", "Othello; Desdemona; Iago; Cassio; Emilia"],
  [
    "Inspector Calls; Birling; Priestley",
    "Eric; Sheila; Gerald; Arthur Birling; Eva Smith; Sybil; Mr Birling; Mrs Birling; Eric Birling; Sheila Birling; Gerald Croft; Arthur; Eva",
  ],
  [
    "Of Mice and Men; Steinbeck; Lennie",
    "George; Lennie; Curley; Candy; Slim; Crooks; Carlson; George Milton; Lennie Small",
  ],
  ["Lord of the Flies; Golding; Piggy", "Ralph; Jack; Piggy; Simon; Roger"],
  [
    "Christmas Carol; Scrooge; Dickens",
    "Scrooge; Ebenezer; Tiny Tim; Bob Cratchit; Fred; Belle; Fezziwig; Marley; Jacob Marley; Fan",
  ],
  [
    "Jekyll; Hyde",
    "Dr Jekyll; Mr Hyde; Dr Lanyon; Mr Utterson; Henry Jekyll; Edward Hyde; Utterson; Lanyon",
  ],
  [
    "Oliver Twist; Dickens; Fagin",
    "Oliver Twist; Oliver; Bill Sikes; Nancy; Fagin; Mr Bumble; Rose; Dodger; Mr Brownlow",
  ],
  [
    "Great Expectations; Dickens; Havisham",
    "Pip; Estella; Joe Gargery; Miss Havisham; Magwitch; Herbert; Joe",
  ],
  ["Jane Eyre", "Jane; Jane Eyre; Mr Rochester; Rochester; Helen Burns; Bertha; St John; Adele"],
  [
    "Pride and Prejudice; Jane Austen",
    "Elizabeth; Jane; Lydia; Mr Darcy; Mr Bennet; Mrs Bennet; Mr Bingley; Mr Collins; Elizabeth Bennet",
  ],
  ["Frankenstein", "Victor; Victor Frankenstein; Elizabeth; Walton; Clerval; William; Justine"],
  [
    "Animal Farm; Orwell",
    "Boxer; Napoleon; Snowball; Squealer; Mr Jones; Mollie; Clover; Benjamin",
  ],
  ["Blood Brothers", "Mickey; Edward; Linda; Mrs Johnstone; Mrs Lyons; Sammy"],
  [
    "To Kill a Mockingbird; Atticus",
    "Scout; Jem; Atticus; Atticus Finch; Tom Robinson; Boo Radley; Dill; Bob Ewell; Mayella",
  ],
  [
    "Charlie and the Chocolate Factory; Wonka; Dahl",
    "Charlie; Charlie Bucket; Willy Wonka; Augustus Gloop; Veruca Salt; Violet Beauregarde; Mike Teavee; Grandpa Joe",
  ],
  [
    "Dahl; Matilda; Trunchbull",
    "Matilda; Matilda Wormwood; Miss Honey; Miss Trunchbull; Mr Wormwood; Mrs Wormwood; Bruce Bogtrotter; Lavender",
  ],
  ["Dahl; Giant Peach", "James; Aunt Sponge; Aunt Spiker"],
  [
    "Dahl; The Twits; BFG; Fantastic Mr Fox",
    "Sophie; Mr Fox; Mr Twit; Mrs Twit; Boggis; Bunce; Bean; George",
  ],
  [
    "Harry Potter; Hogwarts; Rowling",
    "Harry Potter; Harry; Hermione; Ron; Hermione Granger; Ron Weasley; Dumbledore; Hagrid; Neville; Draco",
  ],
  ["Narnia; Lion, the Witch; C.S. Lewis", "Lucy; Edmund; Susan; Peter; Aslan; Mr Tumnus"],
  ["Wonder; Auggie; Palacio", "Auggie; August; Auggie Pullman; Via; Julian; Jack Will; Summer"],
  ["Holes; Sachar; Camp Green Lake", "Stanley; Stanley Yelnats; Zero; Zigzag; Mr Sir; Kate Barlow"],
  ["Goodnight Mister Tom", "William; Willie; Tom; Zach; Mister Tom; Mr Tom"],
  ["Private Peaceful; Morpurgo", "Tommo; Charlie; Molly; Big Joe; Albert; Joey; Michael; Kensuke"],
  ["Wizard of Oz", "Dorothy; Toto"],
  [
    "Peter Pan; Neverland",
    "Peter Pan; Peter; Wendy; John; Michael; Tinkerbell; Captain Hook; Hook",
  ],
  ["Alice in Wonderland; Wonderland", "Alice; Mad Hatter"],
  ["Secret Garden", "Mary; Colin; Dickon; Mary Lennox"],
  ["Jack and the Beanstalk; Beanstalk", "Jack"],
  ["Hansel and Gretel", "Hansel; Gretel"],
  ["Biff, Chip; Biff and Chip; Oxford Reading Tree", "Biff; Chip; Kipper; Floppy; Wilf; Wilma"],
  ["Paddington", "Paddington; Judy; Jonathan; Mr Brown; Mrs Brown; Mrs Bird; Mr Gruber"],
  [
    "Henry VIII; Tudor; Tudors; Reformation",
    "Henry; Edward; Mary; Elizabeth; Anne; Catherine; Jane; Cromwell; Wolsey",
  ],
  [
    "Battle of Hastings; Norman Conquest; Bayeux; William the Conqueror",
    "Harold; William; Edward; Harald; Harold Godwinson",
  ],
  [
    "Bible; Gospel; Gospels; New Testament; Old Testament; parable",
    "Jesus; John; Luke; Mark; Matthew; Mary; Joseph; Peter; Paul; Noah; Abraham; David; Jonah; Daniel; Samuel; Ruth; Zacchaeus",
  ],
  ["Percy Jackson", "Percy; Percy Jackson; Annabeth; Grover"],
];
